export * from './lookUpTag';
export * from './fetchCompleteWindow';
