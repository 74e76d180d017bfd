import { tags, version } from './package.mjs';

/** No browser without constructable style sheets has the custom states that the elements need. */
const constructableSheets = `
  export const css = ([text]) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  };
  export const unsafeCSS = (text) => css([text]);
  export const adoptStyles = (root, sheets) => (root.adoptedStyleSheets = sheets);
  export const getCompatibleStyle = (sheet) => sheet;
  export const supportsAdoptingStyleSheets = true;
  export class CSSResult {}
`;

/**
 * Templates and their instances. In a template each value is a child, or all of an attribute: the text
 * before it tells which. Named as in Lit: `h` is what it adds to the name of an attribute, `o` stands for
 * a value, `n` and `r` for a child; `N` gives the HTML with the names, `P` walks, `V` trusts the HTML.
 */
const templates = `const N=strings=>{
  const names=[];
  const marked=text=>{
    const [,name]=/([^ ]+)=$/.exec(text)??[];
    return name?(names.push(name),text.slice(0,-1)+h+"="+o):text+r;
  };
  return[V(strings,strings.slice(0,-1).map(marked).join("")+(strings.at(-1)||"<?>")),names];
};
class S{
  constructor({strings}){
    const [html,names]=N(strings);
    this.parts=[];
    this.el=l.createElement("template");
    this.el.innerHTML=html;
    P.currentNode=this.el.content;
    for(let node,index=0;node=P.nextNode();index++){
      if(node.data===n)this.parts.push({index,ctor:k});
      for(const marked of node.getAttributeNames?.()??[]){
        if(!marked.endsWith(h))continue;
        const [,kind,name]=/([.?@]?)(.*)/.exec(names.shift());
        this.parts.push({index,name,ctor:{".":I,"?":L,"@":z}[kind]??H});
        node.removeAttribute(marked);
      }
    }
  }
}
class R{
  constructor(template){this._$AD=template}
  u(options){
    const {el,parts}=this._$AD;
    const content=l.importNode(el.content,!0);
    P.currentNode=content;
    let node,at=-1;
    this._$AV=parts.map(({index,name,ctor})=>{
      for(;at<index;at++)node=P.nextNode();
      return new ctor(node,name??node.nextSibling,options);
    });
    P.currentNode=l;
    return content;
  }
  p(values){this._$AV.forEach((part,index)=>part._$AI(values[index]))}
}`;

/** What an attribute gives its property, unless that has a `converter`: Boolean, Number or text. */
const valueOfAttribute =
  ',u=(t,s)=>s===Boolean?null!==t:s===Number&&null!==t?Number(t):t,f=(t,s)=>!i(t,s);';

/** Each class has all its properties itself; those that are reflected are Boolean. */
const definitionOfProperties = `static finalize(){
  if(this._$Eh)return;
  this.elementProperties=new Map,this._$Eh=new Map;
  for(const[t,s]of Object.entries(this.properties)){
    this.elementProperties.set(t,s);
    const i=Symbol();
    const{get:n,set:r}=h(this.prototype,t)??{get(){return this[i]},set(t){this[i]=t}};
    s.noAccessor||e(this.prototype,t,{
      get:n,
      set(i){const e=n.call(this);r.call(this,i),this.requestUpdate(t,e,s)},
      configurable:!0,enumerable:!0
    });
    const a=this._$Eu(t,s);
    a&&this._$Eh.set(a,t)
  }
}
static _$Eu(t,{attribute:s=t.toLowerCase()}){return s}`;

/**
 * What to put in the place of what, in Lit's own minified files. Nothing here has directives, bindings
 * on elements, in comments or in raw text, attributes made of several parts, or compiled templates.
 *
 * @type {Record<string, [part: string | RegExp, left: string][]>}
 */
const replaced = {
  'reactive-element.js': [
    [/\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[^"]+"\)/, '0'],
    [/,u=\{toAttribute.*?WeakMap;/, valueOfAttribute],
    [/static addInitializer.*?(?=static get observed)/, ''],
    [',this._$Eh&&[...this._$Eh.keys()]', ',[...this._$Eh.keys()]'],
    [/static createProperty.*?(?=static getPropertyOptions)/, ''],
    ['.get(t)??b}', '.get(t)}'],
    [/static _\$Ei\(\).*?(?=constructor)/, definitionOfProperties],
    ['this._$Ep=void 0,', ''],
    [/,this\.constructor\.l\?\.forEach\(t=>t\(this\)\)/, ''],
    [',void 0!==this.renderRoot&&this.isConnected&&t.hostConnected?.()', ''],
    [/removeController\(t\)\{[^}]*\}/, ''],
    [';t.size>0&&(this._$Ep=t)', ';this._$Ep=t'],
    ['this.constructor.elementStyles', 'this.constructor.styles'],
    [
      /if\(void 0!==e&&!0===i\.reflect\)\{.*?(?=_\$AK)/,
      'this._$Em=t,this.toggleAttribute(e,!!s),this._$Em=null}',
    ],
    [
      /,h="function"==typeof t\.converter.*?(?=,this\._\$Em=null)/,
      ';this._$Em=e;this[e]=(t.converter??u)(s,t.type)',
    ],
    [
      /\(t,s,i,e=!1,h\)\{if\(void 0!==t\)\{.*?return;this\.C\(t,s,i\)/,
      '(t,s,n){if(void 0!==t){if(i(this[t],s))return;this.C(t,s,n??this.constructor.getPropertyOptions(t))',
    ],
    [/\{useDefault:i,reflect:e,wrapped:h\},r\)\{i&&.*?\|\|\(/, '{reflect:e}){('],
    ['this.hasUpdated||i||', 'this.hasUpdated||'],
    ['!0===e&&', 'e&&'],
    [/const t=this\.scheduleUpdate\(\);return null!=t&&await t/, 'return this.performUpdate()'],
    ['scheduleUpdate(){return this.performUpdate()}', ''],
    [/(_\$Ep=void 0\})const t=this\.constructor\.elementProperties.*?(?=let t=!1)/, '$1}'],
    ['try{t=this.shouldUpdate(s),t?(', 'try{'],
    ['this.update(s)):this._$EM()}', 'this.update(s)}'],
    ['throw t=!1,this._$EM(),s}t&&', 'throw this._$EM(),s}'],
    [',this.firstUpdated(t)', ''],
    ['this.getUpdateComplete()}getUpdateComplete(){return ', ''],
    ['shouldUpdate(t){return!0}', ''],
    ['firstUpdated(t){}', ''],
    [/y\.elementStyles=.*?new Map,p\?\./, 'y.shadowRootOptions={mode:"open"},p?.'],
  ],
  'lit-element.js': [
    [/\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[^"]+"\)/, '0'],
    [/this\.hasUpdated\|\|\(this\.renderOptions\.isConnected=this\.isConnected\),/, ''],
    [/connectedCallback\(\)\{.*?\(!1\)\}/, ''],
    [/createRenderRoot\(\)\{.*?,t\}/, ''],
    ['i._$litElement$=!0,', ''],
    [/,this\._\$Do=void 0/, ''],
    ['render(){return r}', ''],
    ['i["finalized"]=!0,', ''],
    ['this._$Do=', ''],
  ],
  'lit-html.js': [
    [/\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[^"]+"\)/, '0'],
    [',i=t=>t', ''],
    [/d=t=>.*?(?=x=t=>)/, ''],
    [/const N=.*?(?=class k)/, templates],
    [
      /class k\{.*?(?=_\$AI)/,
      'class k{constructor(t,i,s){this._$AH=A,this._$AA=t,this._$AB=i,this.options=s}',
    ],
    ['_$AI(t,i=this){t=M(this,t,i),a(t)', '_$AI(t){a(t)'],
    ['&&t!==E&&', '&&'],
    ['d(t)?this.k(t)', 'u(t)?this.k(t)'],
    [
      '"number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s)',
      'this._$AC(t)',
    ],
    ['new R(e,this)', 'new R(e)'],
    [
      'new k(this.O(c()),this.O(c()),this,this.options)',
      'new k(this.O(c()),this.O(c()),this.options)',
    ],
    ['for(this._$AP?.(!1,!0,s);', 'for(;'],
    ['i(t).nextSibling;i(t)', 't.nextSibling;t'],
    [
      /setConnected\(t\).*?(?=j\(t\)\{)/,
      '}class H{constructor(t,i,s){this._$AH=A,this.element=t,this.name=i,this.options=s}_$AI(t){a(t)&&t===this._$AH||this.j(this._$AH=t)}',
    ],
    [/constructor\(\)\{super\(\.\.\.arguments\),this\.type=[34]\}/g, ''],
    [
      /constructor\(t,i,s,e,h\)\{super.*?(?=handleEvent)/,
      '_$AI(t){this._$AH===A&&this.element.addEventListener(this.name,this,t);this._$AH=t}',
    ],
    [/class Z\{.*?const D=/, 'const D='],
    ['j as _$LH,', ''],
    [
      /const e=s\?\.renderBefore.*?\}(?=return)/,
      'let h=i._$litPart$??=new k(i.appendChild(c()),null,s);',
    ],
  ],
};

/**
 * What Lit shares with the page, the one-file bundle keeps to itself: the lists on `window`, which an
 * element with such an `id` would stand in for, and the name of the Trusted Types policy, which may be
 * taken by another copy of Lit (w3c/trusted-types#222). A second copy of the bundle makes no policy:
 * all tags are taken, so it renders nothing. And Lit is cut down to what the elements use: each element
 * test runs with it so in one of the browsers.
 *
 * @returns {import('rollup').Plugin}
 */
export const selfContained = () => ({
  name: 'self-contained',
  transform(code, id) {
    if (id.endsWith('/lit-globals.ts')) return { code: '', map: null };
    if (id.endsWith('/css-tag.js')) return { code: constructableSheets, map: null };
    if (!/(lit-html|lit-element|reactive-element)\.js$/.test(id)) return null;
    const taken = `${JSON.stringify(tags)}.every(customElements.get,customElements)`;
    const file = id.slice(id.lastIndexOf('/') + 1);
    const own = (replaced[file] ?? [])
      .reduce(
        (text, [part, left]) => {
          const without = text.replace(part, left);
          if (without === text) this.error(`Lit has changed: ${id} has no ${part}`);
          return without;
        },
        code.replace(/(\w+)\.\w+PolyfillSupport|\w+\.litElementHydrateSupport/g, 'undefined'),
      )
      .replace(/(\w+)\?\1\.createPolicy\("lit-html"/, (_, types) => {
        return `${types}&&!${taken}?${types}.createPolicy("api-key-elements-${version}"`;
      });
    if (/Versions|createPolicy\("lit-html"/.test(own)) this.error(`Lit has changed: ${id}`);
    return { code: own, map: null };
  },
});
