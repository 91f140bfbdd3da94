import type { SyntaxNode } from '@lezer/common';

/** What a PromQL expression gives. */
export type ResultType = 'vector' | 'scalar' | 'string' | 'matrix';

const SCALAR_FUNCTIONS = ['Scalar', 'Time', 'Pi'];

function operands(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (resultType(child) !== undefined) found.push(child);
  }
  return found;
}

/** @returns undefined for what is no expression, such as an operator */
export function resultType(node: SyntaxNode): ResultType | undefined {
  switch (node.name) {
    case 'NumberDurationLiteral':
      return 'scalar';
    case 'StringLiteral':
      return 'string';
    case 'MatrixSelector':
    case 'SubqueryExpr':
      return 'matrix';
    case 'VectorSelector':
    case 'AggregateExpr':
      return 'vector';
    case 'FunctionCall': {
      const name = node.getChild('FunctionIdentifier')?.firstChild?.name ?? '';
      return SCALAR_FUNCTIONS.includes(name) ? 'scalar' : 'vector';
    }
    case 'ParenExpr':
    case 'UnaryExpr':
    case 'OffsetExpr':
    case 'StepInvariantExpr': {
      const [inner] = operands(node);
      return inner && resultType(inner);
    }
    case 'BinaryExpr':
      return operands(node).every(one => resultType(one) === 'scalar')
        ? 'scalar'
        : 'vector';
    default:
      return undefined;
  }
}
