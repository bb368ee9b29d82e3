export * from './Fault';
export * from './FaultSwitches';
export * from './applyFault';
