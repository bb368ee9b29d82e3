export * from './ObjectName';
export * from './entriesOfList';
export * from './nameOfAsteroid';
export * from './parseObjectNames';
export * from './readEntry';
