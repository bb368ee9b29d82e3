/** Loopback stand-ins of the services around a workflow; nothing here ever leaves this machine. */
export * from './mail';
export * from './redirect';
export * from './slack';
export * from './chat';
export * from './posts';
export * from './miriade';
export * from './hips2fits';
export { listenOnLoopback } from './net';
