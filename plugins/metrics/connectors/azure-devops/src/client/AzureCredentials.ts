import {
  InputError,
  isError,
  ServiceUnavailableError,
} from '@backstage/errors';
import type {
  AzureDevOpsCredentials,
  AzureDevOpsCredentialsProvider,
} from '@backstage/integration';

/** The credentials of an organisation, as `integrations.azure` has them. */
export class AzureCredentials {
  private provider: AzureDevOpsCredentialsProvider | undefined;

  constructor(
    private readonly options: {
      baseUrl: string;
      /** A provider that has kept no token. */
      createProvider(): AzureDevOpsCredentialsProvider;
    },
  ) {}

  /**
   * @throws InputError when there are none
   * @throws ServiceUnavailableError when the system that gives tokens does not
   */
  async headers(): Promise<Record<string, string>> {
    const { baseUrl } = this.options;
    const credentials = await this.ask();
    if (!credentials) {
      throw new InputError(
        `integrations.azure has no credentials for ${baseUrl}; add a personal access token, or for dev.azure.com an identity`,
      );
    }
    return credentials.headers;
  }

  /** Providers keep a token until shortly before it expires; one that was refused has to be asked for anew. */
  renew(): void {
    this.provider = undefined;
  }

  private async ask(): Promise<AzureDevOpsCredentials | undefined> {
    const { baseUrl, createProvider } = this.options;
    try {
      this.provider ??= createProvider();
      return await this.provider.getCredentials({ url: baseUrl });
    } catch (error) {
      // What libraries of identity say goes over many lines and names tenants and files.
      const name = isError(error) ? error.name : 'Error';
      throw new ServiceUnavailableError(
        `No token for ${baseUrl} could be got (${name}); check the credentials in integrations.azure`,
      );
    }
  }
}
