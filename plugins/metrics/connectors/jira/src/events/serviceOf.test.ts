import { event } from '../__testUtils__/telling';

describe('the service of an issue', () => {
  const service = (
    fields: Record<string, unknown>,
    settings: object = {},
  ): string => {
    const made = event('Bug', fields, settings);
    if (made?.kind !== 'defect') throw new Error('No defect was told');
    return made.service;
  };
  const components = [{ name: 'pay' }, { name: 'cart' }];
  const labels = ['urgent', 'service:web', 'service:api', 'service:'];

  it('is its first component, else its first label, else its project', () => {
    expect(service({ components, labels })).toBe('cart');
    expect(service({ labels })).toBe('api');
    expect(service({ labels: ['urgent'] })).toBe('SHOP');
  });

  it('is found in the configured order', () => {
    const ways = [
      { field: 'customfield_5' },
      { label: 'svc-' },
      { projects: { shop: 'store' } },
      'component',
    ];
    const choice = { customfield_5: { value: 'search' } };
    const fields = { components, labels: ['svc-mail'] };
    expect(service({ ...fields, ...choice }, { service: ways })).toBe('search');
    expect(service(fields, { service: ways })).toBe('mail');
    expect(service({ components }, { service: ways })).toBe('store');
  });

  it('is cut at what the contract takes', () => {
    const long = [{ name: `${'x'.repeat(254)}😀` }];
    expect(service({ components: long })).toBe('x'.repeat(254));
  });
});
