import { testStories } from './stories.mjs';

testStories('form-fields');
