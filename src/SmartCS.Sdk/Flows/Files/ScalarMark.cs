namespace SmartCS.Sdk.Flows;

/// <summary>The place of a text in a file, by which the places of its characters are found again.</summary>
/// <param name="Line">The line of its first character or quote, from 1.</param>
/// <param name="Column">The column of it, from 1.</param>
/// <param name="File">The whole file.</param>
/// <param name="Start">The index of it in the file.</param>
/// <param name="End">The index where it ends.</param>
/// <param name="Value">What the text means.</param>
internal sealed record ScalarMark(int Line, int Column, string File, int Start, int End, string Value) : FlowMark(Line, Column)
{
    /// <inheritdoc/>
    public override FlowMark At(int offset)
    {
        var at = Find(Math.Clamp(offset, 0, Value.Length));
        var line = Line;
        var column = Column;
        for (var i = Start; i < at; i++)
        {
            var isNewLine = File[i] == '\n';
            line += isNewLine ? 1 : 0;
            column = isNewLine ? 1 : column + 1;
        }

        return new FlowMark(line, column);
    }

    // Walks through the text as it is written and as it is meant side by side: folded lines, indentation, doubled quotes and escapes differ.
    private int Find(int offset)
    {
        var raw = Start;
        var isEscaped = raw < End && File[raw] == '"';
        raw += raw < End && File[raw] is '"' or '\'' ? 1 : 0;
        for (var meant = 0; raw < End; meant++)
        {
            if (meant < Value.Length && !isEscaped)
            {
                while (raw < End && File[raw] != Value[meant] && !(char.IsWhiteSpace(Value[meant]) && char.IsWhiteSpace(File[raw])))
                {
                    raw++;
                }
            }

            if (meant >= offset)
            {
                return raw;
            }

            raw += isEscaped && File[raw] == '\\' ? EscapeLength(raw) : !isEscaped && File[raw] == '\'' && raw + 1 < End && File[Start] == '\'' ? 2 : 1;
        }

        return Math.Min(raw, End);
    }

    private int EscapeLength(int at) => at + 1 >= End ? 1 : File[at + 1] switch
    {
        'x' => 4,
        'u' => 6,
        'U' => 10,
        _ => 2,
    };
}
