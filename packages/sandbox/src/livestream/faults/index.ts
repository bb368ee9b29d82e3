export { BrokerFaults, type Sockets, type TopicOperation } from './BrokerFaults';
