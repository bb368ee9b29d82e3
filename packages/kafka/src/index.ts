/** Apache Kafka itself, on loopback, and Fink's own client. */
export { FINK_CLIENT_PYTHON, missingFinkClient } from './check/outsiders/finkClientPrograms';
export { startKafka, type KafkaOptions } from './startKafka';
export type { Grants, Kafka } from './Kafka';
export type { SaslMechanism } from './node';
