/*
 * Page translation in a browser replaces text nodes. React sets the text of an element that contains nothing else as a whole, which
 * survives this. But if a text has siblings, React keeps its node, and then changes a node that is no longer shown, or fails when
 * removing it.
 */

const MESSAGE =
  'A text beside other children is lost in a translated page: put it into an element of its own, or join it to one string.';

/** A text of the catalogue without parameters. */
const isFixed = ({ callee, arguments: given }) =>
  callee.name === 't' && given.length === 1 && given[0]?.type === 'Literal';

/** Whether the expression may give a text that changes. Elements, lists of them and fixed texts do not. */
function mayBeText(node) {
  switch (node.type) {
    case 'TemplateLiteral':
    case 'Identifier':
    case 'MemberExpression':
    case 'BinaryExpression':
      return node.name !== 'children';
    case 'CallExpression':
      return node.callee.property?.name !== 'map' && !isFixed(node);
    case 'ConditionalExpression':
      return [node.consequent, node.alternate].some((branch) =>
        branch.type !== 'Literal' || branch.value !== null ? mayBeText(branch) : false,
      );
    case 'LogicalExpression':
      return mayBeText(node.right);
    default:
      return false;
  }
}

const isChild = (node) =>
  node.type === 'JSXText'
    ? node.value.trim() !== '' || !node.value.includes('\n')
    : node.type !== 'JSXExpressionContainer' || node.expression.type !== 'JSXEmptyExpression';

export const oneText = {
  meta: { type: 'problem', fixable: 'code', schema: [] },
  create(context) {
    const check = ({ children }) => {
      const shown = children.filter(isChild);
      if (shown.length < 2) return;
      for (const child of shown)
        if (child.type === 'JSXExpressionContainer' && mayBeText(child.expression))
          context.report({
            node: child,
            message: MESSAGE,
            fix: (fixer) => [
              fixer.insertTextBefore(child, '<span>'),
              fixer.insertTextAfter(child, '</span>'),
            ],
          });
    };
    return { JSXElement: check, JSXFragment: check };
  },
};
