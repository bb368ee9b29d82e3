/** The front door of core: nodes, sandbox and tests import from here and never deeper. */
export * from './errors';
export * from './grid';
