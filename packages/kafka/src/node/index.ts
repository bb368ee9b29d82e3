export { freePorts } from './freePorts';
export { KafkaNode } from './KafkaNode';
export { ADMIN, type ClusterSettings, type SaslMechanism } from './serverProperties';
