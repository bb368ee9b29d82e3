export * from './rowKeys';
export * from './tagTable';
export * from './objectRow';
export * from './pixelTable';
export * from './ssoTable';
