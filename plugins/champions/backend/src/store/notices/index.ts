export * from './appendNotices';
export * from './sendNotices';
export * from './types';
