import 'api-key-elements/types/svelte';
