export * from './lookUpTag';
