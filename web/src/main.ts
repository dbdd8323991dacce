import { mount } from 'svelte';
import App from './App.svelte';
import { app } from './app.svelte';
import './theme.css';

const target = document.getElementById('app');
if (target === null) throw new Error('index.html has no #app');
mount(App, { target });
void app.start();
