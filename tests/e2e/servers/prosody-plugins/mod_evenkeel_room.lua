-- Makes the room and puts earlier messages into its archive with their own times.
local datetime = require "util.datetime";
local json = require "util.json";
local muc = module:depends("muc");
local said_stanza = module:require "said";

local archive = module:open_store("muc_log", "archive");

module:hook_global("server-started", function ()
	local before = json.decode(module:get_option_string("evenkeel_room", "[]"));
	if #before == 0 then return; end
	local jid = "family@" .. module.host;
	local room = muc.create_room(jid);
	room:set_persistent(true);
	room:set_public(true);
	room:set_name("Family");
	room:save(true);
	for number, said in ipairs(before) do
		local message = said_stanza(said, { type = "groupchat", id = said.id or ("room-" .. number), from = jid .. "/" .. said.nick, to = jid });
		archive:append("family", nil, message, datetime.parse(said.at), "message<groupchat");
	end
end);
