export { installKafka, kafkaVersion, type KafkaInstallation } from './kafkaLibraries';
