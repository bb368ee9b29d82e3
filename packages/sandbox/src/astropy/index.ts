export * from './parseAnyTime';
export * from './parseCoordinates';
export * from './parseTime';
