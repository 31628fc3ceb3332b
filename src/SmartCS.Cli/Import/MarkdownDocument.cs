using System.Globalization;
using System.Text;
using SmartCS.Sdk.Knowledge;

namespace SmartCS.Cli.Import;

/// <summary>Makes entries of one markdown file: one of a short file, one of each section of a long one, one of each question of an FAQ.</summary>
internal static class MarkdownDocument
{
    /// <summary>A file with more text than this is split at its headings, so that a citation points at the right place.</summary>
    public const int MaxUnsplitLength = 2_000;

    private const int MaxSlugLength = 60;
    private const int QuestionLevel = 2;

    public static IEnumerable<ImportItem> Read(string file, string text)
    {
        if (FrontMatter.Read(file, text, out var problem) is not { } matter)
        {
            return [problem!.Value];
        }

        var sections = MarkdownText.Split(matter.Text, matter.FirstLine);
        var id = matter.Id ?? Path.ChangeExtension(file, null).Replace('\\', '/');
        var titled = sections.FindIndex(section => section.Level > 0);
        var asksQuestions = matter.IsFaq && sections.Any(section => section.Level == QuestionLevel);
        var title = matter.Title ?? (titled >= 0 && !(asksQuestions && sections[titled].Level == QuestionLevel) ? sections[titled].Heading : Path.GetFileNameWithoutExtension(file));
        if (asksQuestions)
        {
            return ReadQuestions(file, id, matter, sections);
        }

        var isLong = sections.Sum(section => section.Text.Length) > MaxUnsplitLength && sections.Count(section => section.Text.Length > 0) > 1;
        return isLong ? ReadSections(file, id, title, titled, matter, sections) : [Whole(file, id, title, titled, matter, sections)];
    }

    /// <summary>The part of an id that a heading gives: its letters and digits, whatever the script.</summary>
    public static string Slug(string heading)
    {
        var slug = new StringBuilder();
        foreach (var rune in heading.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                slug.Append(Rune.ToLowerInvariant(rune));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }

            if (slug.Length >= MaxSlugLength)
            {
                break;
            }
        }

        return slug.ToString().TrimEnd('-') is { Length: > 0 } made ? made : "section";
    }

    private static ImportItem Whole(string file, string id, string title, int titled, FrontMatter matter, List<MarkdownSection> sections)
    {
        var body = new StringBuilder();
        for (var i = 0; i < sections.Count; i++)
        {
            AppendSection(body, sections[i], withHeading: i != titled);
        }

        return Entry(file, id, title, body.ToString().Trim(), 1, matter);
    }

    private static IEnumerable<ImportItem> ReadSections(string file, string id, string title, int titled, FrontMatter matter, List<MarkdownSection> sections)
    {
        var slugs = new Dictionary<string, int>(StringComparer.Ordinal);
        var opening = string.Join("\n\n", sections.Take(titled + 1).Select(section => section.Text).Where(part => part.Length > 0));
        if (opening.Length > 0)
        {
            yield return Entry(file, id, title, opening, 1, matter);
        }

        foreach (var section in sections.Skip(titled + 1))
        {
            var slug = Unique(slugs, Slug(section.Heading));
            if (section.Text.Length > 0)
            {
                yield return Entry(file, $"{id}#{slug}", $"{title}: {section.Heading}", section.Text, section.Line, matter);
            }
        }
    }

    private static IEnumerable<ImportItem> ReadQuestions(string file, string id, FrontMatter matter, List<MarkdownSection> sections)
    {
        var slugs = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < sections.Count; i++)
        {
            var question = sections[i];
            if (question.Level != QuestionLevel)
            {
                continue;
            }

            var answer = new StringBuilder(question.Text);
            while (i + 1 < sections.Count && sections[i + 1].Level > QuestionLevel)
            {
                AppendSection(answer, sections[++i], withHeading: true);
            }

            yield return Entry(file, $"{id}#{Unique(slugs, Slug(question.Heading))}", question.Heading, answer.ToString().Trim(), question.Line, matter);
        }
    }

    private static void AppendSection(StringBuilder body, MarkdownSection section, bool withHeading)
    {
        if (withHeading && section.Heading.Length > 0)
        {
            body.Append(body.Length > 0 ? "\n\n" : string.Empty).Append(section.Heading);
        }

        if (section.Text.Length > 0)
        {
            body.Append(body.Length > 0 ? "\n\n" : string.Empty).Append(section.Text);
        }
    }

    private static string Unique(Dictionary<string, int> slugs, string slug)
    {
        var count = slugs[slug] = slugs.GetValueOrDefault(slug) + 1;
        return count == 1 ? slug : $"{slug}-{count}";
    }

    private static ImportItem Entry(string file, string id, string title, string body, int line, FrontMatter matter)
    {
        using var json = new EntryJson();
        matter.WriteTo(json, "id", "title", "question", "name");
        json.Add("id", id);
        json.Add("title", title);
        json.Add("body", body);
        if (!matter.HasSource)
        {
            json.Add("source", file);
        }

        var read = KnowledgeJsonLines.ParseLine(json.Finish(), line);
        if (read.Problem is { } problem)
        {
            // What the front matter says wrong stands there, not at the section.
            var at = problem.Property is { } property && matter.LineOf(property) is > 0 and var found ? found : line;
            read = new KnowledgeLine { Number = at, Problem = problem with { Line = at, Column = null } };
        }

        return new ImportItem(file, read);
    }
}
