import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

/** The pulse of the organization on the home page. */
export const pulseWidget = HomePageWidgetBlueprint.make({
  name: 'delivery-pulse',
  params: {
    name: 'HoneDeliveryPulse',
    title: 'Delivery pulse',
    description: 'Whether anything in delivery changed beyond normal variation',
    layout: { width: { minColumns: 3 }, height: { minRows: 2 } },
    components: () =>
      import('../widgets/DeliveryPulse').then(m => ({
        Content: m.DeliveryPulse,
      })),
  },
});
