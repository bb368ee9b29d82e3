export { BrokerNode } from './BrokerNode';
