export * from './createNameFinder';
export * from './NameRecord';
export * from './ObjectsOfName';
export * from './findObjects';
export * from './lookUpNames';
export * from './nothingUnderName';
export * from './serviceNames';
