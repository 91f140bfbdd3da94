export { GradeMark } from './GradeMark';
export type { EvidenceGrade, GradeMarkProps } from './GradeMark';
