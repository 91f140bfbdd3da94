export * from './comesAfter';
export * from './keepFollowed';
export * from './listFollowUps';
export * from './listFollowedIds';
export * from './lockFollowUps';
export * from './replaceFollowUps';
