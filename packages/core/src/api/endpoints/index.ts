export * from './Endpoint';
export * from './timeouts';
export * from './parseColumns';
// One line per endpoint of the API:
export * from './sources';
export * from './cutouts';
