export { PartitionLog, type Generated } from './PartitionLog';
export { Topic } from './Topic';
