export * from './rowKeys';
export * from './tagTable';
