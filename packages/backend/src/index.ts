import { createBackend } from '@backstage/backend-defaults';
import { demoPolicyOr } from '@hone/backstage-plugin-demo-backend';

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));
backend.add(import('@backstage/plugin-proxy-backend'));
backend.add(import('@backstage/plugin-user-settings-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(
  demoPolicyOr(
    import('@backstage/plugin-permission-backend-module-allow-all-policy'),
  ),
);

backend.add(import('@backstage/plugin-scaffolder-backend'));

backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-pg'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
backend.add(import('@hone/backstage-plugin-search-backend-module-experiments'));

backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@backstage/plugin-mcp-actions-backend'));

backend.add(import('@hone/backstage-plugin-metrics-backend'));
backend.add(import('@hone/backstage-plugin-metrics-backend-module-prometheus'));
backend.add(import('@hone/backstage-plugin-metrics-backend-module-grafana'));
backend.add(import('@hone/backstage-plugin-metrics-backend-module-datadog'));
backend.add(import('@hone/backstage-plugin-metrics-backend-module-warehouse'));
backend.add(import('@hone/backstage-plugin-metrics-backend-module-git'));
backend.add(import('@hone/backstage-plugin-metrics-backend-module-github'));
backend.add(
  import('@hone/backstage-plugin-metrics-backend-module-azure-devops'),
);
backend.add(import('@hone/backstage-plugin-metrics-backend-module-jira'));
backend.add(import('@hone/backstage-plugin-experiments-backend'));
backend.add(import('@hone/backstage-plugin-champions-backend'));
backend.add(import('@hone/backstage-plugin-demo-backend'));

backend.start();
