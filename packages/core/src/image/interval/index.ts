export * from './Limits';
export * from './Interval';
export * from './minMax';
export * from './percentile';
export * from './zscale';
export * from './manual';
export * from './symmetric';
export * from './limitsOf';
