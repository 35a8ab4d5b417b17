import { expect, test } from 'vitest';
import { flattenMath } from './flatten-math.ts';
import { parseXml } from './parse-xml.ts';

test.each([
  [
    'a sum with limits',
    '<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><msub><mi>x</mi><mi>i</mi></msub>',
    '∑_(i = 1)ⁿx_i',
  ],
  [
    'a power of a letter',
    '<msup><mi>e</mi><mrow><mo>-</mo><mi>k</mi><mi>t</mi></mrow></msup>',
    'e^-kt',
  ],
  [
    'a compound exponent',
    '<msup><mn>10</mn><mrow><mi>a</mi><mo>+</mo><mn>1</mn></mrow></msup>',
    '10^(a+1)',
  ],
  ['a negative exponent', '<msup><mi>km</mi><mrow><mo>−</mo><mn>1</mn></mrow></msup>', 'km⁻¹'],
  [
    'a charge',
    '<msubsup><mtext>PO</mtext><mn>4</mn><mrow><mn>3</mn><mo>-</mo></mrow></msubsup>',
    'PO4³⁻',
  ],
  [
    'a rate of uptake',
    '<msub><mrow><mover><mi>V</mi><mo>.</mo></mover><mi>O</mi></mrow><mrow><mn>2</mn><mi>max</mi></mrow></msub>',
    'V̇O2max',
  ],
  ['a mean', '<mover accent="true"><mi>x</mi><mo>¯</mo></mover>', 'x̄'],
  [
    'a fraction of fractions',
    '<mfrac><mfrac><mn>1</mn><mn>2</mn></mfrac><mi>x</mi></mfrac>',
    '(1/2)/x',
  ],
  [
    'roots',
    '<msqrt><mi>x</mi><mo>+</mo><mn>1</mn></msqrt><mo>=</mo><mroot><mi>y</mi><mn>3</mn></mroot>',
    '√(x+1) = ³√y',
  ],
  [
    'isotopes',
    '<mmultiscripts><mi>Xe</mi><mprescripts/><none/><mn>129</mn></mmultiscripts><mtext> </mtext><mi>MRI</mi>',
    '129Xe MRI',
  ],
  ['fences', '<mfenced open="[" close="]" separators=","><mn>1</mn><mn>2</mn></mfenced>', '[1, 2]'],
  [
    'a table',
    '<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr><mtr><mtd><mn>3</mn></mtd><mtd><mn>4</mn></mtd></mtr></mtable>',
    '[1, 2; 3, 4]',
  ],
  [
    'meaning beside its notation',
    '<semantics><mi>p</mi><annotation encoding="TeX">\\wp</annotation></semantics>',
    'p',
  ],
  ['invisible operators', '<mn>2</mn><mo>\u2062</mo><mi>x</mi>', '2x'],
  ['what it does not know', '<mnew><mi>a</mi><odd>b</odd></mnew>c', 'abc'],
  ['missing operands', '<mfrac><mn>1</mn></mfrac><msup/>', '1/'],
])('%s', (_, mathml, text) => {
  expect(flattenMath(parseXml(`<math>${mathml}</math>`))).toBe(text);
});
