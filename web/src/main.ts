import { mount } from 'svelte';
import App from './frame/App.svelte';
import { app } from './state/app.svelte';
import './frame/theme.css';

const target = document.getElementById('app');
if (target === null) throw new Error('index.html has no #app');
mount(App, { target });
void app.start();
