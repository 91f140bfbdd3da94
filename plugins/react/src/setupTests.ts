import '@testing-library/jest-dom';

// Dates are printed in the viewer's zone; the tests' viewer lives in UTC.
process.env.TZ = 'UTC';
jest.setTimeout(30_000);
