export * from './writePng';
