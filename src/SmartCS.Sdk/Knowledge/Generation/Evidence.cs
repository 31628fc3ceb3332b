using System.Text;
using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Knowledge;

/// <summary>A text that may support sentences: an entry, or what a tool returned. Immutable.</summary>
internal sealed class Evidence
{
    private const int MaxResultLength = 20_000;

    private readonly bool _hasChinese;
    private readonly bool _hasLatin;

    private Evidence(string text, Statement subject, Statement[] statements, bool isResult)
    {
        Text = text;
        Subject = subject;
        Statements = statements;
        IsResult = isResult;
        foreach (var c in text)
        {
            _hasChinese |= CharacterClass.IsIdeographic(c);
            _hasLatin |= char.IsAsciiLetter(c);
        }
    }

    /// <summary>All of the text that counts, as it stands.</summary>
    public string Text { get; }

    /// <summary>What it is about, where the title says something; empty where the title only asks.</summary>
    public Statement Subject { get; }

    /// <summary>The words of a title that asks: they name the topic but claim nothing.</summary>
    public Statement Topic { get; private init; } = Statement.Empty;

    /// <summary>How the text answers its title's question: 1 yes, -1 no, 0 not with one of these words.</summary>
    public int Lead { get; private init; }

    /// <summary>Whether the title asks for something other than yes or no, so that its words may be repeated in the answer.</summary>
    public bool AsksOpenly { get; private init; }

    /// <summary>Its sentences and properties.</summary>
    public Statement[] Statements { get; }

    /// <summary>Whether a tool returned it.</summary>
    public bool IsResult { get; }

    /// <summary>Whether sentences in a language can be compared with it.</summary>
    public bool SpeaksLanguage(bool isChinese) => isChinese ? _hasChinese : _hasLatin;

    public static Evidence OfEntry(EntryEvidence source)
    {
        var entry = source.Entry;
        var reader = StatementReader.OfEvidence;
        var statements = new List<Statement>(source.Sentences.Length + source.Facets.Length);
        var text = new StringBuilder(entry.Title).Append('\n');
        foreach (var range in source.Sentences)
        {
            var sentence = entry.Body.AsSpan(range.Start, range.Length);
            text.Append(sentence).Append('\n');
            Add(statements, reader, sentence);
        }

        foreach (var facet in source.Facets)
        {
            text.Append(facet).Append('\n');
            statements.Add(PropertyReader.Read(reader, facet));
        }

        var title = string.Join(' ', [entry.Title, .. entry.Identifiers]);
        text.AppendJoin(' ', entry.Identifiers).Append('\n').Append(entry.Source);
        reader.Read(title);
        var subject = Statement.Of(reader);
        var asks = entry.Kind == KnowledgeKind.Faq || entry.Title.AsSpan().TrimEnd().EndsWith('?') || entry.Title.AsSpan().TrimEnd().EndsWith('？');
        return new Evidence(text.ToString(), asks ? Statement.Empty : subject, [.. statements], isResult: false)
        {
            Topic = asks ? subject : Statement.Empty,
            Lead = asks && source.Sentences.Length > 0 ? YesOrNo.Of(entry.Body.AsSpan(source.Sentences[0].Start, source.Sentences[0].Length)) : 0,
            AsksOpenly = asks && YesOrNo.AsksOpenly(entry.Title),
        };
    }

    public static Evidence OfText(string text)
    {
        text = text.Length > MaxResultLength ? text[..MaxResultLength] : text;
        var reader = StatementReader.OfEvidence;
        var statements = new List<Statement>();
        var ranges = new List<TextRange>();
        SentenceSplitter.Split(text, ranges);
        foreach (var range in ranges)
        {
            // What others wrote comes back through tools too; an order to the assistant supports nothing, as in an entry.
            if (InstructionScreen.IsInstruction(text.AsSpan(range.Start, range.Length)))
            {
                text = text[..range.Start];
                break;
            }

            Add(statements, reader, text.AsSpan(range.Start, range.Length));
        }

        return new Evidence(text, Statement.Empty, [.. statements], isResult: true);
    }

    private static void Add(List<Statement> statements, StatementReader reader, ReadOnlySpan<char> sentence)
    {
        reader.Read(sentence);
        if (reader.Words.Count > 0 || reader.Facts.Count > 0)
        {
            statements.Add(Statement.Of(reader));
        }
    }
}
