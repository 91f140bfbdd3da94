import { checkAddress } from './checkAddress';
import { FetchFailure } from './FetchFailure';

const RULES = {
  hosts: ['calendar.example.com', '*.outlook.com', 'cal.example.com:8443'],
  httpHosts: ['intranet.example.com'],
};

describe('checkAddress', () => {
  it.each([
    ['https://calendar.example.com/a?b', 'https://calendar.example.com/a?b'],
    ['webcal://calendar.example.com/a', 'https://calendar.example.com/a'],
    ['WEBCALS://Calendar.Example.COM./a', 'https://calendar.example.com./a'],
    ['https://p1.outlook.com/a', 'https://p1.outlook.com/a'],
    ['https://cal.example.com:8443/a', 'https://cal.example.com:8443/a'],
    ['http://intranet.example.com/a', 'http://intranet.example.com/a'],
    ['https://intranet.example.com/a', 'https://intranet.example.com/a'],
  ])('takes %s', (address, expected) => {
    expect(checkAddress(address, RULES).href).toBe(expected);
  });

  it.each([
    ['calendar.example.com/a', 'must be a web address'],
    ['https://', 'must be a web address'],
    [`https://calendar.example.com/${'a'.repeat(2_000)}`, 'must be a web'],
    ['ftp://calendar.example.com/a', 'must begin with https'],
    ['file:///etc/passwd', 'must begin with https'],
    ['https://u:p@calendar.example.com/a', 'user or password'],
    ['https://calendar.example.com@evil.example/a', 'user or password'],
    ['http://calendar.example.com/a', 'over https only'],
    ['https://evil.example/a', 'Calendars of evil.example are not allowed'],
    ['https://calendar.example.com.evil.example/', 'not allowed'],
    ['https://outlook.com/a', 'not allowed'],
    ['https://evil-outlook.com/a', 'not allowed'],
    ['https://calendar.example.com:8443/a', 'example.com:8443 are not allowed'],
    ['https://cal.example.com/a', 'not allowed'],
    ['https://127.0.0.1/a', 'not allowed'],
    ['https://2130706433/a', 'Calendars of 127.0.0.1 are not allowed'],
    ['https://[::1]/a', 'Calendars of ::1 are not allowed'],
  ])('refuses %s', (address, sentence) => {
    expect(() => checkAddress(address, RULES)).toThrow(FetchFailure);
    expect(() => checkAddress(address, RULES)).toThrow(sentence);
  });

  it('allows nothing by itself', () => {
    expect(() =>
      checkAddress('https://calendar.example.com/a', { hosts: [] }),
    ).toThrow('an administrator can list the host');
  });

  it('takes a redirect within a host, and checks one elsewhere', () => {
    const base = new URL('https://calendar.example.com/a/b');
    expect(checkAddress('../c', RULES, base).pathname).toBe('/c');
    expect(() => checkAddress('//evil.example/c', RULES, base)).toThrow(
      'not allowed',
    );
  });
});
