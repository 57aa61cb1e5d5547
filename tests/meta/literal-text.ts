import { type ESTree, parseSync, Visitor } from 'vite';

type Node = ESTree.Node;

const READ_OUT = /^(?:aria-(?:label|description|roledescription|valuetext|placeholder)|title|placeholder|alt|label|summary)$/;
/** The same, where text is set on an element by hand. */
const SET_BY_HAND = /^(?:textContent|innerText|title|placeholder|alt|ariaLabel|ariaDescription)$/;
const WORD = /\p{L}/u;

/** The literal texts that an expression may come to, as far as it can be seen in it. */
function textsIn(node: Node | null | undefined): string[] {
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : [];
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
      return textsIn(node.expression);
    case 'TemplateLiteral':
      return [...node.quasis.map(({ value }) => value.cooked ?? ''), ...node.expressions.flatMap(textsIn)];
    case 'ConditionalExpression':
      return [...textsIn(node.consequent), ...textsIn(node.alternate)];
    case 'LogicalExpression':
      return [...(node.operator === '&&' ? [] : textsIn(node.left)), ...textsIn(node.right)];
    case 'BinaryExpression':
      return node.operator === '+' ? [...textsIn(node.left), ...textsIn(node.right)] : [];
    case 'ArrayExpression':
      return node.elements.flatMap(textsIn);
    default:
      return [];
  }
}

const nameOf = (node: Node): string => ('name' in node && typeof node.name === 'string' ? node.name : '');

/** Text with letters that a source puts before a user by itself: in JSX, in an attribute that is read out, on an element by hand. */
export function literalText(file: string, source: string): string[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const found: string[] = [];
  const shown = (texts: readonly string[]) =>
    found.push(...texts.map((text) => text.trim().replace(/\s+/g, ' ')).filter((text) => WORD.test(text.replace(/&\w+;/g, ''))));
  const children = (node: { readonly children: readonly Node[] }) => {
    for (const child of node.children) {
      if (child.type === 'JSXText') shown([child.value]);
      else if (child.type === 'JSXExpressionContainer') shown(textsIn(child));
    }
  };
  new Visitor({
    JSXElement: children,
    JSXFragment: children,
    JSXAttribute: ({ name, value }) => {
      if (READ_OUT.test(nameOf(name))) shown(textsIn(value));
    },
    AssignmentExpression: ({ left, right }) => {
      if (left.type === 'MemberExpression' && SET_BY_HAND.test(nameOf(left.property))) shown(textsIn(right));
    },
    CallExpression: ({ callee, arguments: [name, value] }) => {
      if (
        callee.type === 'MemberExpression' &&
        nameOf(callee.property) === 'setAttribute' &&
        textsIn(name).some((text) => READ_OUT.test(text))
      )
        shown(textsIn(value));
    },
  }).visit(program);
  return found;
}

/** Every string in a source, and what stands fixed before and after the values of its templates. */
export function stringsIn(file: string, source: string): { readonly whole: string[]; readonly templates: string[][] } {
  const whole: string[] = [];
  const templates: string[][] = [];
  new Visitor({
    Literal: ({ value }) => {
      if (typeof value === 'string') whole.push(value);
    },
    TemplateLiteral: ({ quasis }) => {
      templates.push(quasis.map(({ value }) => value.cooked ?? ''));
    },
  }).visit(parseSync(file, source).program);
  return { whole, templates };
}
