namespace SmartCS.Cli.Eval.Slots;

/// <summary>An utterance with the values that people marked in it.</summary>
internal sealed record LabelledMessage(string Text, IReadOnlyList<LabelledSlot> Slots)
{
    /// <summary>Reads rows of text and entity: one object, a list of them, or null. Offsets count characters, that is Unicode code points, from 0, the end exclusive.</summary>
    public static async Task<IReadOnlyList<LabelledMessage>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var messages = new List<LabelledMessage>();
        await foreach (var row in EvalRows.ReadAsync(path, cancellationToken).ConfigureAwait(false))
        {
            var text = row.Text("text");
            messages.Add(new LabelledMessage(text, [.. row.Groups("entity").Select(entity => ToSlot(entity, text))]));
        }

        return messages.Count > 0 ? messages : throw new CommandException($"'{path}' has no rows; at least 1 is needed.");
    }

    private static LabelledSlot ToSlot(EvalRow entity, string text)
    {
        var type = entity.Text("type");
        if (string.IsNullOrWhiteSpace(type))
        {
            throw entity.Error("the type of the entity is empty; allowed is a name.");
        }

        var (start, end) = (Find(entity, "start", text), Find(entity, "end", text));
        if (end <= start)
        {
            throw entity.Error("the entity ends before it begins; allowed is an end behind its start.");
        }

        return new LabelledSlot(type, start, end);
    }

    private static int Find(EvalRow entity, string name, string text)
    {
        var offset = entity.Number(name);
        var at = 0;
        for (var passed = 0; passed < offset && at < text.Length; passed++)
        {
            at += char.IsSurrogatePair(text, at) ? 2 : 1;
        }

        var isInside = offset >= 0 && Math.Floor(offset).Equals(offset) && offset <= text.EnumerateRunes().Count();
        return isInside ? at : throw entity.Error($"{name} is {offset}; allowed is a whole number within the text.");
    }
}
