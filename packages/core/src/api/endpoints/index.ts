export * from './Endpoint';
export * from './timeouts';
export * from './parseColumns';
export * from './tagDate';
// One line per endpoint of the API:
export * from './sources';
export * from './cutouts';
export * from './tags';
