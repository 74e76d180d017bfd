import 'api-key-elements/add-api-key-form/define.js';
// @ts-expect-error The build with the compiler of templates has no types.
import { createApp, ref } from 'vue/dist/vue.esm-bundler.js';
import { answer, cancelled, created, roles } from './host.mjs';

const app = createApp({
  setup() {
    const [edits, disabled, isThere] = [ref(0), ref(false), ref(true)];
    return { answer, cancelled, created, roles, edits, disabled, isThere };
  },
  template: `
    <main>
      <output>Edits: {{ edits }}</output>
      <button @click="disabled = !disabled">Switch</button>
      <button @click="isThere = false">Remove</button>
      <add-api-key-form
        v-if="isThere"
        :roles="[...roles]"
        default-role="audit"
        :disabled="disabled"
        @submit="answer"
        @cancel="cancelled"
        @created="created"
        @input="edits += 1"
      ></add-api-key-form>
    </main>
  `,
});
app.config.compilerOptions.isCustomElement = (/** @type {string} */ tag) =>
  /^(add-)?api-key-/.test(tag);
app.mount('#root');
