/** Sites of Datadog, and where people open them. Keys belong to one of them. */
export const SITES: Readonly<Record<string, { app: string }>> = {
  'datadoghq.com': { app: 'https://app.datadoghq.com' },
  'us3.datadoghq.com': { app: 'https://us3.datadoghq.com' },
  'us5.datadoghq.com': { app: 'https://us5.datadoghq.com' },
  'datadoghq.eu': { app: 'https://app.datadoghq.eu' },
  'ap1.datadoghq.com': { app: 'https://ap1.datadoghq.com' },
  'ap2.datadoghq.com': { app: 'https://ap2.datadoghq.com' },
  'ddog-gov.com': { app: 'https://app.ddog-gov.com' },
};
