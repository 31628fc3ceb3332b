namespace SmartCS.Cli.Import;

/// <summary>A heading and what stands below it, up to the next heading.</summary>
/// <param name="Level">The heading's level, 1 to 6; 0 for what stands above the first heading.</param>
/// <param name="Heading">The heading; empty above the first one.</param>
/// <param name="Text">The text below, without markup.</param>
/// <param name="Line">The line of the heading, from 1.</param>
internal sealed record MarkdownSection(int Level, string Heading, string Text, int Line);
