export type FileButtonProps = { text: string; onFile: (file: File) => void };

/** The browser's own file button under a label that looks like our others: Tab, Space and Enter work as ever. */
export function FileButton({ text, onFile }: FileButtonProps) {
  return (
    <label class="button file">
      {text}
      <input
        type="file"
        class="hidden-text"
        accept=".json,.jwt,.xml,.pem,.crt,.cer,.der,application/json,text/xml,application/xml,application/x-x509-ca-cert"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = ''; // the same file may be chosen again
          if (file !== undefined) onFile(file);
        }}
      />
    </label>
  );
}
