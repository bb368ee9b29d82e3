export * from './rowKeys';
