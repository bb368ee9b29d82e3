export * from './parseTime';
