export * from './Light';
export * from './supernovaLight';
export * from './pulsatorLight';
export * from './eclipsingLight';
export * from './nucleusLight';
export * from './spottedLight';
