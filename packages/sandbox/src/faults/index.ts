export * from './Fault';
export * from './FaultSwitches';
export * from './applyFault';
export * from './isDataEffect';
export * from './skyFor';
export * from './spoilData';
export * from './readFault';
