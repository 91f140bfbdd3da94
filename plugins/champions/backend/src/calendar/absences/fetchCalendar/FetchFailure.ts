/**
 * Why a calendar could not be fetched. The message is a sentence for people; it names the host and no other part of the
 * address, which is a credential.
 */
export class FetchFailure extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'FetchFailure';
  }
}
