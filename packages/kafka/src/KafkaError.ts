import { FinkError } from '@fink/core';

/** Why Apache Kafka could not be fetched or started; the advice says what to do next. */
export class KafkaError extends FinkError {}
