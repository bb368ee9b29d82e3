/** Apache Kafka itself, on loopback. */
export { startKafka, type KafkaOptions } from './startKafka';
export type { Grants, Kafka } from './Kafka';
export type { SaslMechanism } from './node';
