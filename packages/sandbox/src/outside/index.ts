export * from './alertSchema';
export * from './graceDb';
export * from './sesame';
export * from './ssodnet';
