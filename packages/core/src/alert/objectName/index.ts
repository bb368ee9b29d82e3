export * from './ObjectName';
export * from './entriesOfList';
export * from './parseObjectNames';
export * from './readEntry';
