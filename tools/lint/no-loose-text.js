/*
 * Every text that a trainee sees or hears stands in the catalogue, so that it is there in each language. This finds texts that are
 * written into a screen.
 */

const MESSAGE = 'A text outside the catalogue stays English in every language: give it a key in src/words.';

/** Attributes that are shown or read out. */
const SHOWN =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|title|placeholder|alt|label|text|hint)$/;

const LETTER = /\p{L}/u;

/** The texts with letters in them that an expression may give; what is handed to a call or compared is not shown. */
function textsIn(node) {
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'string' && LETTER.test(node.value) ? [node] : [];
    case 'TemplateLiteral':
      return [
        ...node.quasis.filter(({ value }) => LETTER.test(value.cooked)),
        ...node.expressions.flatMap(textsIn),
      ];
    case 'JSXExpressionContainer':
      return textsIn(node.expression);
    case 'ConditionalExpression':
      return [node.consequent, node.alternate].flatMap(textsIn);
    case 'LogicalExpression':
      return [node.left, node.right].flatMap(textsIn);
    case 'BinaryExpression':
      return node.operator === '+' ? [node.left, node.right].flatMap(textsIn) : [];
    default:
      return [];
  }
}

export const noLooseText = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const report = (node) => context.report({ node, message: MESSAGE });
    const children = ({ children: all }) => {
      for (const child of all) {
        if (child.type === 'JSXText' && LETTER.test(child.value)) report(child);
        if (child.type === 'JSXExpressionContainer') textsIn(child).forEach(report);
      }
    };
    return {
      JSXElement: children,
      JSXFragment: children,
      JSXAttribute: ({ name, value }) => {
        if (name.type === 'JSXIdentifier' && SHOWN.test(name.name)) textsIn(value).forEach(report);
      },
      AssignmentExpression: ({ left, right }) => {
        if (left.type === 'MemberExpression' && left.property.name === 'title')
          textsIn(right).forEach(report);
      },
    };
  },
};
