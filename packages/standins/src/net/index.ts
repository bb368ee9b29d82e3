export * from './listenOnLoopback';
export * from './readBytes';
export * from './waitUntil';
