-- What was said, as a message: an answer, a correction, a retraction and a reaction as clients write them.
local stanza = require "util.stanza";

return function (said, attributes)
	local message = stanza.message(attributes);
	if said.reactsTo then
		return message:tag("reactions", { xmlns = "urn:xmpp:reactions:0", id = said.reactsTo }):text_tag("reaction", said.body):up()
			:tag("store", { xmlns = "urn:xmpp:hints" }):up();
	end
	message:text_tag("body", said.body);
	if said.answers then
		message:tag("reply", { xmlns = "urn:xmpp:reply:0", id = said.answers, to = attributes.to }):up();
	end
	if said.corrects then
		message:tag("replace", { xmlns = "urn:xmpp:message-correct:0", id = said.corrects }):up();
	end
	if said.retracts then
		message:tag("retract", { xmlns = "urn:xmpp:message-retract:1", id = said.retracts }):up()
			:tag("fallback", { xmlns = "urn:xmpp:fallback:0", ["for"] = "urn:xmpp:message-retract:1" }):up();
	end
	return message;
end;
